package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"cadre/chart/phrase"
	"cadre/chart/store"
)

// The exit codes.
const (
	exitOK       = 0
	exitFindings = 1
	exitFailure  = 2
)

// errFindings ends validate where there are errors in the chart.
var errFindings = errors.New("there are findings of severity error")

// Main runs one command and returns the exit code. openWindow is for “cadre”
// alone and “cadre FILE”; file may be empty.
func Main(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, openWindow func(file string) error) int {
	out := printer{stdout}
	p := &program{stdin: stdin, stdout: phrase.Plain(out), stderr: phrase.Plain(stderr), files: out, openWindow: openWindow, now: time.Now}
	ctx, p.release = p.heedSignals(ctx)
	defer p.release()
	root := p.root()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings), errors.Is(err, errDiffer):
		return exitFindings
	case errors.Is(err, context.Canceled):
		err = errStopped
	}
	fmt.Fprintln(p.stderr, "cadre:", oneLine(err.Error())+missingHint(err))
	return exitFailure
}

// oneLine joins the lines of a message.
func oneLine(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }), "; ")
}

// program is the world that commands run in.
type program struct {
	stdin      io.Reader
	stdout     io.Writer // plain: what it says cannot steer a terminal
	stderr     io.Writer // plain, too
	files      io.Writer // standard output as it is, for files that are written there
	openWindow func(file string) error
	now        func() time.Time

	writing sync.Mutex // held while a file is written
	release func()     // stops the heeding of signals
}

// printer is standard output, whose failures say what to do.
type printer struct{ io.Writer }

func (p printer) Write(b []byte) (int, error) {
	n, err := p.Writer.Write(b)
	return n, store.Explain("standard output", err)
}

func (p *program) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // on Windows, a double click is to open the window
	root := &cobra.Command{
		Use:   "cadre [FILE]",
		Short: "Cadre draws and checks the organisation of a product team",
		Long: "Cadre draws and checks the organisation of a product team.\n\n" +
			"Without a command it opens the window, with FILE in it.",
		Version:           version(),
		Args:              atMost(1, "opens one file at a time"),
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.window(strings.Join(args, ""))
		},
	}
	root.SetIn(p.stdin)
	root.SetOut(p.stdout)
	root.SetErr(p.stderr)
	root.SetVersionTemplate("cadre {{.Version}}\n")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		text, _, _ := strings.Cut(err.Error(), ": strconv.") // the parser's own words help nobody
		return usage(c, text)
	})
	root.SetHelpCommand(helpCommand())
	root.AddCommand(p.export(), p.validate(), p.importTable(), p.new(), p.report(), p.diff(), p.rules(), p.ladder(), p.guide(), p.version())
	return root
}

// window opens a file that is there, or an empty window.
func (p *program) window(file string) error {
	if file != "" {
		if _, err := os.Stat(file); err != nil {
			return fmt.Errorf("%s: there is no such file or command; “cadre help” lists the commands", file)
		}
	}
	p.release() // the window heeds them itself
	return p.openWindow(file)
}

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(c *cobra.Command, args []string) error {
			of, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("there is no command %q; “cadre help” lists the commands", strings.Join(args, " "))
			}
			of.InitDefaultHelpFlag()
			return of.Help()
		},
	}
}

// exactly and atMost check the number of arguments.
func exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usage(c, what)
		}
		return nil
	}
}

func atMost(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return usage(c, what)
		}
		return nil
	}
}

// usage is the error for arguments that do not fit.
func usage(c *cobra.Command, what string) error {
	if !c.HasParent() {
		return fmt.Errorf("%s; see “cadre help”", what)
	}
	return fmt.Errorf("%s: %s; see “cadre help %s”", c.Name(), what, c.Name())
}
