package editor

import "cadre/chart"

// drafted is a post that is being added: it is on the canvas, but in no history
// and no file until somebody says who it is. The zero value is none.
type drafted struct {
	id   chart.ID
	add  chart.Edit
	from []chart.ID   // who was selected before
	on   *chart.Chart // the chart as written that with was made of
	with *chart.Chart // the same with the post
}

// onto is the chart as written with the post; the former alone where it cannot
// be added any more.
func (d *drafted) onto(written *chart.Chart) *chart.Chart {
	if d.on != written {
		d.on = written
		d.with, _, _ = d.add.On(written) // the former chart where that fails
	}
	return d.with
}

// Draft shows a post that an edit would bring in, with the given ID, and selects
// it. It counts once it is settled, and leaves no trace where it is withdrawn.
func (e *Editor) Draft(edit chart.Edit, id chart.ID) error {
	if err := e.mayEdit(); err != nil {
		return err
	}
	e.Withdraw()
	if _, _, err := edit.On(e.Written()); err != nil {
		return err
	}
	before := e.snapshot()
	e.draft = drafted{id: id, add: edit, from: e.selection.inTurn()}
	e.changed(before, newSelection(e.Chart().Tree(), []chart.ID{id}))
	e.Reveal(id)
	return nil
}

// Drafted is the post that is being added; empty where there is none.
func (e *Editor) Drafted() chart.ID { return e.draft.id }

// Settle makes the edit that adds the post, together with what is known of it by
// now, as one.
func (e *Editor) Settle(known chart.Edit) error {
	if e.draft.id == "" {
		return nil
	}
	id, edit, before := e.draft.id, e.draft.together(known), e.snapshot()
	if c, _, err := edit.On(e.Written()); err == nil {
		edit.Name = "Add “" + c.Person(id).Label() + "”"
	}
	e.draft = drafted{}
	_, err := e.history.Do(edit)
	e.changed(before, e.selection.follow(before.chart, e.Chart()))
	return err
}

// together is the edit that adds the post, and then another one; the zero Edit
// is nothing more.
func (d *drafted) together(then chart.Edit) chart.Edit {
	switch {
	case d.id == "":
		return then
	case then.Do == nil:
		return d.add
	}
	return chart.Sequence(then.Name, d.add, then)
}

// Withdraw takes the post away that is being added, and selects again who was
// selected before.
func (e *Editor) Withdraw() {
	if e.draft.id != "" {
		e.withdraw(e.draft.from)
	}
}

func (e *Editor) withdraw(selected []chart.ID) {
	before := e.snapshot()
	e.draft = drafted{}
	e.changed(before, newSelection(e.Chart().Tree(), selected))
}

// settleDraft makes way for an edit of the chart: one about the post that is
// being added comes with it, as one edit; any other withdraws the post.
func (e *Editor) settleDraft(edit chart.Edit) chart.Edit {
	if e.draft.id == "" {
		return edit
	}
	if _, _, err := edit.On(e.Written()); err == nil {
		e.Withdraw()
		return edit
	}
	edit = e.draft.together(edit)
	e.draft = drafted{}
	return edit
}
