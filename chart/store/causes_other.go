//go:build !unix && !windows

package store

var causes []cause
