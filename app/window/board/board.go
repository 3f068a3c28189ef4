package board

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"cadre/app/window/board/distance"
	"cadre/app/window/editor"
	"cadre/app/window/widgets"
	"cadre/chart"
	"cadre/chart/layout"
	"cadre/chart/rule"
)

// Board is the canvas. Make it with New.
type Board struct {
	widget.BaseWidget

	OnKey  func(name fyne.KeyName, shift bool) // a plain key, pressed while the board has the focus
	OnMenu func(at fyne.Position, on Asked)    // the second button
	OnSay  func(string)                        // why something cannot be
	OnFail func(error)

	OnCarry  func(on bool)               // cards of the chart are being dragged, or no more
	InTray   func(at fyne.Position) bool // whether the tray, where cards can be let go, is at a place of the window
	Animates func() bool                 // whether things may move by themselves
	Minimap  func() bool                 // whether a chart that does not fit the view has one

	// Beside does work on another goroutine, and then, on the board's, what it
	// answers.
	Beside func(work func() (then func()))

	Tips *widgets.Tips // say what marks mean; nil: nothing does

	editor  *editor.Editor
	gesture *gesture
	gravest map[chart.ID]rule.Severity
	indexed *index

	brush   *brush
	far     *far
	speaker *distance.Speaker
	marks   *marks
	folds   *folds
	carried *carried
	note    *note
	ghost   *ghost
	signs   *signs // of what the rules say of a drop
	hint    *hint
	pointed mark // the mark under the pointer; the zero value: none
	card    *hoverCard
	minimap *minimap
	scrolls *scrolls
	entry   *nameEntry // nil while nothing is renamed
	echo    *echo      // of what is typed in it

	focused  bool // the keys are the board's
	space    spaceBar
	dropped  bool // a drag from outside was cancelled, and goes on without us
	carrying bool // cards are being dragged
	button   desktop.MouseButton
	asked    Asked    // on what the second button went down
	armed    control  // the “+” that is held down
	folding  chart.ID // whose fold mark is held down; empty: nobody's
	pressed  press    // the last press of the main button
	wheel    wheel
	now      func() time.Time
	held     func() fyne.KeyModifier // the keys held now

	every  func(time.Duration, func()) (stop func())
	still  func()    // ends the beat; nil while there is none
	beaten time.Time // of the last beat
}

// press is where and when a button went down.
type press struct {
	at   fyne.Position
	when time.Time
}

// New makes the canvas of an editor.
func New(e *editor.Editor) *Board {
	b := &Board{editor: e, brush: newBrush(), marks: newMarks(), folds: newFolds(), carried: newCarried(), note: newNote(), ghost: newGhost(), signs: newSigns(), hint: newHint(), card: newHoverCard(), minimap: newMinimap(), scrolls: newScrolls(), echo: newEcho(), now: time.Now, held: widgets.Held, every: every,
		OnKey: func(fyne.KeyName, bool) {}, OnMenu: func(fyne.Position, Asked) {}, OnSay: func(string) {}, OnFail: func(error) {}, OnCarry: func(bool) {}, InTray: func(fyne.Position) bool { return false }, Animates: func() bool { return true },
		Minimap: func() bool { return true }, Beside: func(work func() func()) { work()() }}
	b.far, b.speaker = newFar(b.brush.photos), distance.NewSpeaker(e.Measurer())
	b.ghost.speaker, b.ghost.afar = distance.NewSpeaker(e.Measurer()), canvas.NewRaster(b.previewAfar)
	b.gesture = newGesture(e, b.index)
	b.gesture.rename = b.Rename
	b.gesture.tray = func(at layout.Point) bool {
		corner := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		return b.InTray(corner.AddXY(float32(at.X), float32(at.Y)))
	}
	b.gesture.say = func(s string) {
		if s != "" {
			b.OnSay(s)
		}
	}
	b.gesture.fail = func(err error) { b.OnFail(err) }
	b.gravest = rule.Gravest(e.Findings())
	b.ExtendBaseWidget(b)
	e.Listen(b.changed)
	return b
}

// changed follows the editor.
func (b *Board) changed(what editor.Change) {
	if what.Has(editor.FindingsChanged) {
		b.gravest = rule.Gravest(b.editor.Findings())
	}
	if what.Has(editor.ChartChanged | editor.ArrangementChanged) {
		b.gesture.forget()
		b.pointed = mark{}
	}
	b.Tips.Leave()
	b.follow()
}

// index is that of the scene as it stands.
func (b *Board) index() *index {
	if s := b.editor.Scene(); b.indexed == nil || b.indexed.scene != s {
		b.indexed = newIndex(s)
	}
	return b.indexed
}

// said is what the scene says at the zoom of the view.
func (b *Board) said() *distance.Picture {
	ix := b.index()
	ix.said = b.speaker.Picture(ix.scene, b.editor.Chart(), b.editor.View().Zoom, ix.cardsIn)
	return ix.said
}

// Resize tells the editor how much of the picture can be seen.
func (b *Board) Resize(size fyne.Size) {
	b.BaseWidget.Resize(size)
	b.editor.Resize(layout.Size{W: float64(size.Width), H: float64(size.Height)})
}

// MinSize leaves the panels beside the board their room.
func (b *Board) MinSize() fyne.Size { return fyne.NewSize(240, 160) }

// CreateRenderer is for Fyne.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{board: b, ground: canvas.NewRectangle(nil)}
	r.far = canvas.NewRaster(r.picture)
	r.Refresh()
	return r
}
