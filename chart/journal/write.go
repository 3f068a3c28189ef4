package journal

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/crc32"
	"slices"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/document"
)

// version is that of the text. It grows when an older Cadre would misread it.
const version = 1

// head is the first line.
type head struct {
	Version int    `json:"cadreDraft"`
	File    File   `json:"file"`
	Size    int    `json:"size"`  // of the document that follows, in bytes
	Check   string `json:"check"` // its checksum
}

// line is an event: one of its members, or a step's name with its changes.
type line struct {
	Edit    string          `json:"edit,omitempty"`
	Typed   *string         `json:"typed,omitempty"` // empty: nothing any more
	Changes json.RawMessage `json:"changes,omitempty"`
	Went    int             `json:"went,omitempty"`
	Saved   *File           `json:"saved,omitempty"`
	Lost    *File           `json:"lost,omitempty"`
}

// Part is which steps of a log a text has: those from From and before To. The
// earlier ones are in the chart that it begins with.
type Part struct{ From, To int }

// Reaches tells whether the state after some steps is within the part.
func (p Part) Reaches(steps int) bool { return p.From <= steps && steps <= p.To }

// Write writes a log in about limit bytes. The chart as it stands is written
// whatever it takes; the newest steps get half of what that leaves, so that
// there is room for more, but a 32nd of the limit at least.
func Write(l Log, limit int) (text []byte, part Part, err error) {
	if text, err = begin(l.File, l.at(l.Done)); err != nil {
		return nil, part, err
	}
	steps, part, err := newest(l, max(limit-len(text), limit/16)/2)
	if err != nil {
		return nil, part, err
	}
	if part.From != l.Done {
		text, err = begin(l.File, l.at(part.From))
	}
	if err != nil {
		return nil, part, err
	}
	for done := part.From; done <= part.To; done++ {
		if done == l.Saved {
			if text, err = AppendEvent(text, SavedTo{l.File}); err != nil {
				return nil, part, err
			}
		}
		if done < part.To {
			text = append(text, steps[done-part.From]...)
		}
	}
	if back := l.Done - part.To; back != 0 {
		if text, err = AppendEvent(text, Went{back}); err != nil {
			return nil, part, err
		}
	}
	if l.Typed.Name != "" {
		text, err = AppendEvent(text, Typing{l.Typed})
	}
	return text, part, err
}

// newest are the lines of the newest steps that go into room bytes. What was
// taken back and can be made again comes with all of its steps or not at all.
func newest(l Log, room int) (lines [][]byte, part Part, err error) {
	part = Part{len(l.Steps), len(l.Steps)}
	for part.From > 0 {
		line, err := AppendEvent(nil, Did{l.Steps[part.From-1]})
		if err != nil {
			return nil, part, err
		}
		if room -= len(line); room < 0 {
			break
		}
		lines = append(lines, line)
		part.From--
	}
	if part.From > l.Done {
		return nil, Part{l.Done, l.Done}, nil
	}
	slices.Reverse(lines)
	return lines, part, nil
}

// begin writes the head and the chart to begin with.
func begin(f File, base *chart.Chart) ([]byte, error) {
	var text bytes.Buffer
	if err := document.Write(context.Background(), &text, base); err != nil {
		return nil, err
	}
	b, err := appendLine(nil, head{version, f, text.Len(), checksum(text.Bytes())})
	return append(b, text.Bytes()...), err
}

// AppendEvent writes an event.
func AppendEvent(b []byte, e Event) ([]byte, error) {
	switch e := e.(type) {
	case Did:
		changes, err := changesOf(e.Step)
		if err != nil {
			return b, err
		}
		return appendLine(b, line{Edit: e.Step.Name, Changes: changes})
	case Typing:
		changes, err := changesOf(e.Step)
		if err != nil {
			return b, err
		}
		return appendLine(b, line{Typed: &e.Step.Name, Changes: changes})
	case Went:
		return appendLine(b, line{Went: e.By})
	case SavedTo:
		return appendLine(b, line{Saved: &e.File})
	case Lost:
		return appendLine(b, line{Lost: &e.File})
	}
	return b, fmt.Errorf("a journal has no line for %T", e)
}

func changesOf(s chart.Step) (json.RawMessage, error) {
	if s.Diff.Empty() {
		return nil, nil
	}
	return document.AppendChanges(nil, compare.Of(s.Diff))
}

// appendLine writes a value as JSON behind its checksum.
func appendLine(b []byte, v any) ([]byte, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return b, err
	}
	b = append(append(b, checksum(text)...), ' ')
	return append(append(b, text...), '\n'), nil
}

// checksum is eight letters long.
func checksum(text []byte) string {
	return fmt.Sprintf("%08x", crc32.Checksum(text, crc32.MakeTable(crc32.Castagnoli)))
}
