// Package clip puts pictures on the desktop's clipboard, which Fyne keeps to
// text.
//
// On X11 a picture is not handed over: whoever copied it answers for it, to
// every program that asks. Xlib ends a process whose answer comes too late,
// and with it the chart. So a child process of the same program answers. It
// ends when something else is copied, which may be long after the window is
// closed.
//
// What may live here: pictures on their way to the clipboard. What may not:
// how they are made.
package clip

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"golang.design/x/clipboard"
)

// Command is the argument that makes the program the child.
const Command = "hold-picture"

// ready is the child's first line where all is well.
const ready = "ready"

// ErrRefused is the answer of a desktop whose clipboard takes no picture.
var ErrRefused = errors.New("this desktop's clipboard takes no picture; export a file in its place")

// most is the largest picture, in bytes: an answer on X11 holds no more.
const most = 15 << 20

// Copy puts a PNG on the clipboard.
func Copy(png []byte) error {
	if len(png) > most {
		return errors.New("the picture is too large for the clipboard; choose a smaller scale, or export a file")
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("copying the picture: %w", err)
	}
	child := exec.Command(self, Command)
	child.Stdin = bytes.NewReader(png)
	out, err := child.StdoutPipe()
	if err != nil {
		return fmt.Errorf("copying the picture: %w", err)
	}
	if err := child.Start(); err != nil {
		return fmt.Errorf("copying the picture: %w", err)
	}
	line, _ := bufio.NewReader(out).ReadString('\n') // empty where the child ended
	go child.Wait()                                  // how it ends matters to nobody
	if strings.TrimSpace(line) != ready {
		return ErrRefused
	}
	return nil
}

// Hold is the child: it puts the PNG that it reads on the clipboard, says
// so, and returns when it is no longer needed.
func Hold(in io.Reader, out io.Writer) error {
	png, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	if clipboard.Init() != nil {
		return ErrRefused
	}
	gone := clipboard.Write(clipboard.FmtImage, png)
	if gone == nil {
		return ErrRefused
	}
	fmt.Fprintln(out, ready)
	if runtime.GOOS != "windows" && runtime.GOOS != "darwin" { // which keep what they are given
		<-gone
	}
	return nil
}
