package pictures_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"
)

// browser is a browser without a window, which is told what to do by the
// DevTools protocol over two pipes.
type browser struct {
	cmd    *exec.Cmd
	folder string
	to     io.WriteCloser
	from   *bufio.Reader
	last   int // number of a call
}

// theBrowser is that of all tests; nil until one needs it.
var theBrowser *browser

// close ends the browser, where there is one.
func (b *browser) close() {
	if b == nil {
		return
	}
	b.to.Close() // it ends with its pipe
	b.cmd.Wait()
	os.RemoveAll(b.folder)
}

// startBrowser starts it. The test is skipped where there is none.
func startBrowser(t testing.TB) *browser {
	t.Helper()
	path := find(t, os.Getenv("CI") != "", "chromium", "chromium-browser", "google-chrome")
	folder, err := os.MkdirTemp("", "browser")
	if err != nil {
		t.Fatal(err)
	}
	in, to := pipe(t)
	from, out := pipe(t)
	cmd := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
		"--disable-component-update", "--disable-sync", "--remote-debugging-pipe", "--user-data-dir="+folder)
	cmd.ExtraFiles = []*os.File{in, out} // 3 and 4, as Chromium has it
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	in.Close()
	out.Close()
	return &browser{cmd: cmd, folder: folder, to: to, from: bufio.NewReader(from)}
}

// page is a page in the browser.
type page struct {
	*browser
	t       testing.TB
	session string
	wrong   []string // what the browser has complained of
}

// browse opens an HTML file in a window of a size.
func browse(t testing.TB, html []byte, width, height int) *page {
	t.Helper()
	if theBrowser == nil {
		theBrowser = startBrowser(t)
	}
	p := &page{browser: theBrowser, t: t}
	target := p.call("Target.createTarget", map[string]any{"url": "about:blank"})["targetId"]
	p.session = p.call("Target.attachToTarget", map[string]any{"targetId": target, "flatten": true})["sessionId"].(string)
	t.Cleanup(func() {
		p.session = ""
		p.call("Target.closeTarget", map[string]any{"targetId": target})
	})
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		p.call(domain+".enable", nil)
	}
	p.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false})
	p.call("Page.navigate", map[string]any{"url": "file://" + keep(t, "a.html", html)})
	p.until("Page.loadEventFired")
	return p
}

func pipe(t testing.TB) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	return r, w
}

// message is one of the protocol: a call, its answer or an event.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  any             `json:"params,omitempty"`
	Result  map[string]any  `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// call asks the browser to do something and waits for its answer.
func (p *page) call(method string, params any) map[string]any {
	p.t.Helper()
	p.last++
	data, err := json.Marshal(message{ID: p.last, Session: p.session, Method: method, Params: params})
	if err != nil {
		p.t.Fatal(err)
	}
	if _, err := p.to.Write(append(data, 0)); err != nil {
		p.t.Fatalf("%s: %v", method, err)
	}
	for {
		if m := p.read(); m.ID == p.last {
			if m.Error != nil {
				p.t.Fatalf("%s: %s", method, m.Error)
			}
			return m.Result
		}
	}
}

// until waits for an event.
func (p *page) until(event string) {
	p.t.Helper()
	for p.read().Method != event {
	}
}

func (p *page) read() message {
	p.t.Helper()
	data, err := p.from.ReadBytes(0)
	if err != nil {
		p.t.Fatalf("the browser has ended: %v", err)
	}
	var m message
	if err := json.Unmarshal(data[:len(data)-1], &m); err != nil {
		p.t.Fatalf("%v: %s", err, data)
	}
	switch m.Method {
	case "Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled":
		p.wrong = append(p.wrong, string(data))
	case "Network.requestWillBeSent":
		p.wrong = append(p.wrong, requested(m)...)
	}
	return m
}

// requested is what a page asks for beside itself.
func requested(m message) []string {
	params, _ := m.Params.(map[string]any)
	request, _ := params["request"].(map[string]any)
	url := fmt.Sprint(request["url"])
	if params["type"] == "Document" || len(url) > 5 && url[:5] == "data:" {
		return nil
	}
	return []string{"the page asks for " + url}
}

// eval is the value of an expression, once what it waits for is there.
func (p *page) eval(js string) any {
	p.t.Helper()
	got := p.call("Runtime.evaluate", map[string]any{"expression": js, "awaitPromise": true, "returnByValue": true})
	if wrong, is := got["exceptionDetails"]; is {
		p.t.Fatalf("%s: %v", js, wrong)
	}
	result, _ := got["result"].(map[string]any)
	return result["value"]
}

// want compares what an expression gives, as text.
func (p *page) want(js, want string) {
	p.t.Helper()
	if got := fmt.Sprint(p.eval(js)); got != want {
		p.t.Errorf("%s\nis   %s\nwant %s", js, got, want)
	}
}

// keys are those with a name, by their code.
var keys = map[string]int{"Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Tab": 9, "Home": 36, "End": 35}

// press presses keys, one after the other, and lets go of them.
func (p *page) press(names ...string) {
	p.t.Helper()
	for _, name := range names {
		event := map[string]any{"type": "keyDown", "key": name, "windowsVirtualKeyCode": keys[name]}
		if keys[name] == 0 {
			event["text"] = name
		}
		if name == "Enter" {
			event["text"] = "\r"
		}
		p.call("Input.dispatchKeyEvent", event)
		p.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": name, "windowsVirtualKeyCode": keys[name]})
	}
}

// mouse does something with the mouse in the middle of what a selector finds.
func (p *page) mouse(selector string, types ...string) {
	p.t.Helper()
	at, ok := p.eval(fmt.Sprintf(`(() => { const r = document.querySelector(%q).getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; })()`, selector)).([]any)
	if !ok {
		p.t.Fatalf("there is no %s", selector)
	}
	for _, kind := range types {
		p.call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": at[0], "y": at[1], "button": "left", "clickCount": 1})
	}
}

func (p *page) click(selector string) {
	p.t.Helper()
	p.mouse(selector, "mousePressed", "mouseReleased")
}
