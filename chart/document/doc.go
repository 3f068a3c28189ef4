// Package document reads and writes Cadre's own document, and what is written
// like it: files of rules, themes, and the templates, which are documents.
package document
