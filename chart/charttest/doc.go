// Package charttest writes charts as indented outlines, for tests:
//
//	set title=Acme
//	set take=director
//	cpo Ada
//	  head Bo [area=Search; interim]
//	    pm [open]
//
// Every line is a person: their role's ID, or - for none, then the name, then
// what else is known of them in brackets. See Parse for the words. It also has
// large companies, and random values and looks for properties, which package
// property checks, and says what two charts differ in. Only tests import this
// package.
package charttest
