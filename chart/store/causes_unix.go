//go:build unix

package store

import "syscall"

var causes = []cause{
	{"the disk is full; free some space, or choose another place", []error{syscall.ENOSPC}},
	{"your share of the disk is used up; delete something, or choose another place", []error{syscall.EDQUOT}},
	{"the disk can only be read; choose another place", []error{syscall.EROFS}},
	{"the name is too long; choose a shorter one", []error{syscall.ENAMETOOLONG}},
	{"the file is larger than may be written there; choose another place, or a part of the chart", []error{syscall.EFBIG}},
	{"the disk or network folder does not answer; connect it again, or choose another place", []error{
		syscall.EIO, syscall.ESTALE, syscall.ENOTCONN, syscall.ENODEV, syscall.ENXIO, syscall.ETIMEDOUT,
		syscall.EHOSTDOWN, syscall.EHOSTUNREACH, syscall.ENETDOWN, syscall.ENETUNREACH, syscall.ECONNRESET, syscall.ECONNABORTED}},
	{"too many files are open; close some windows or programs, and try again", []error{syscall.EMFILE, syscall.ENFILE}},
	{"another program is using the file; close it there, and try again", []error{syscall.ETXTBSY, syscall.EBUSY}},
	{"a part of the path is a file and no folder; choose another place", []error{syscall.ENOTDIR}},
	{"who was to read it has ended", []error{syscall.EPIPE}},
}
