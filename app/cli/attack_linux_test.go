package cli_test

import (
	"os"
	"syscall"
)

// memory is the most that a process held, in kilobytes.
func memory(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int64(usage.Maxrss)
}
