// Package table reads and writes organisations as rows of cells, as
// spreadsheets and HR systems have them.
package table
