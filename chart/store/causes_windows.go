package store

import "golang.org/x/sys/windows"

var causes = []cause{
	{"the disk is full; free some space, or choose another place", []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL}},
	{"your share of the disk is used up; delete something, or choose another place", []error{windows.ERROR_DISK_QUOTA_EXCEEDED}},
	{"the disk can only be read; choose another place", []error{windows.ERROR_WRITE_PROTECT}},
	{"the name is too long; choose a shorter one", []error{windows.ERROR_FILENAME_EXCED_RANGE, windows.ERROR_BUFFER_OVERFLOW}},
	{"the file is larger than may be written there; choose another place, or a part of the chart", []error{windows.ERROR_FILE_TOO_LARGE}},
	{"the disk or network folder does not answer; connect it again, or choose another place", []error{
		windows.ERROR_NOT_READY, windows.ERROR_IO_DEVICE, windows.ERROR_CRC, windows.ERROR_BAD_NETPATH, windows.ERROR_NETWORK_BUSY,
		windows.ERROR_DEV_NOT_EXIST, windows.ERROR_UNEXP_NET_ERR, windows.ERROR_NETNAME_DELETED, windows.ERROR_BAD_NET_NAME, windows.ERROR_NETWORK_UNREACHABLE}},
	{"too many files are open; close some windows or programs, and try again", []error{windows.ERROR_TOO_MANY_OPEN_FILES}},
	{"another program has the file open; close it there, and try again", []error{windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION, windows.ERROR_USER_MAPPED_FILE}},
	{"this disk takes no such name; choose another without < > : \" | ? *", []error{windows.ERROR_INVALID_NAME}},
}
