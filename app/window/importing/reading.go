package importing

import (
	"maps"
	"slices"

	"cadre/chart"
	"cadre/chart/compare"
	"cadre/chart/phrase"
	"cadre/chart/table"
	"cadre/chart/update"
)

// Reading is a table, how it was understood, and what somebody says of that.
type Reading struct {
	Name       string // of the file, for people
	Remembered bool   // what is said of the columns is from the last time
	Taken      *table.Taken
	Update     *update.Update // of the chart that it is brought into; nil: of none
	Err        error          // why there is no chart; nil: there is one

	Below   chart.ID // who leads the new people of whom the table names no manager; empty: nobody
	Leavers bool     // who has left is taken in, too
	NoDraft bool     // managers are not guessed from teams and titles

	take  func(table.Options) (*table.Taken, *update.Update, error)
	uses  map[string]table.Use
	means map[string]string
	asked []table.Unmatched
}

// Read understands a table as far as it goes, with what was said of the columns
// the last time. into is the chart to bring it into; nil: none.
func Read(name string, into *chart.Chart, take func(table.Options) (*table.Taken, error), remembered func(headings []string) map[string]table.Use) *Reading {
	return ReadBelow("", name, into, take, remembered)
}

// ReadBelow is Read for people who go below somebody of the chart; empty: below
// nobody.
func ReadBelow(below chart.ID, name string, into *chart.Chart, take func(table.Options) (*table.Taken, error), remembered func(headings []string) map[string]table.Use) *Reading {
	r := &Reading{Name: name, Below: below, uses: map[string]table.Use{}, means: map[string]string{}}
	r.take = func(o table.Options) (*table.Taken, *update.Update, error) {
		if into != nil {
			return update.Take(into, take, o)
		}
		taken, err := take(o)
		return taken, nil, err
	}
	r.Take()
	if r.Taken == nil {
		return r
	}
	if uses := remembered(r.Taken.Headings()); len(uses) > 0 {
		r.uses, r.Remembered = uses, true
		r.Take()
	}
	return r
}

// Take understands the table anew, by what was said.
func (r *Reading) Take() {
	taken, u, err := r.take(table.Options{Uses: r.uses, Means: r.means, WithLeavers: r.Leavers, NoDraft: r.NoDraft, Led: r.Below != ""})
	if r.Err = err; taken != nil {
		r.Taken = taken
	}
	if err != nil {
		return
	}
	r.Update = u
	for _, m := range taken.Unmatched {
		if !slices.ContainsFunc(r.asked, func(a table.Unmatched) bool { return a.Text == m.Text }) {
			r.asked = append(r.asked, m)
		}
	}
}

// Doubtful tells a table that somebody has to look at before it is taken.
func (r *Reading) Doubtful() bool {
	return r.Taken != nil && (r.Err != nil || r.Remembered || r.Taken.Doubtful())
}

// AllNew tells whether nobody of the table is in the chart already.
func (r *Reading) AllNew() bool {
	came := 0
	for i := range r.Update.Changes {
		if r.New(i) {
			came++
		}
	}
	return came == r.Taken.Chart.Len()
}

// New tells whether a change brings somebody in.
func (r *Reading) New(i int) bool { return r.Update.Changes[i].Kind == compare.Added }

// Edit makes the changes of the chart that are chosen.
func (r *Reading) Edit(name string, chosen func(i int) bool) chart.Edit {
	changes := r.Update.Edit(name, chosen)
	return chart.Edit{Name: name, Do: func(tx *chart.Tx) error {
		if err := changes.Do(tx); err != nil || r.Below == "" {
			return err
		}
		for _, c := range r.Update.Changes {
			if p := tx.Person(c.ID); c.Kind == compare.Added && p != nil && p.Manager == "" {
				if err := chart.Move(c.ID, r.Below, chart.End).Do(tx); err != nil {
					return err
				}
			}
		}
		return nil
	}}
}

// Uses are what somebody has said of columns, by their headings.
func (r *Reading) Uses() map[string]table.Use { return r.uses }

// Use says what a column holds. Of most fields there is one column.
func (r *Reading) Use(heading string, use table.Use) {
	r.uses = maps.Clone(r.uses)
	for other, was := range r.uses {
		if was == use && !use.Several() {
			r.uses[other] = table.OwnColumn
		}
	}
	r.uses[heading] = use
}

// Forget takes back all that was said of columns.
func (r *Reading) Forget() { r.uses, r.Remembered = map[string]table.Use{}, false }

// Means says whom a reference to a manager means: an ID, "" for nobody, or
// table.Newcomer.
func (r *Reading) Means(text, whom string) {
	r.means = maps.Clone(r.means)
	r.means[text] = whom
}

// chart is what comes out; nil: nothing does.
func (r *Reading) chart() *chart.Chart {
	if r.Err != nil || r.Taken == nil {
		return nil
	}
	return r.Taken.Chart
}

// sum says how many people there are, and how many of them have a manager.
func (r *Reading) sum() string {
	c := r.chart()
	if c == nil {
		return ""
	}
	led := 0
	for _, p := range c.Tree().People {
		if c.Has(p.Manager) {
			led++
		}
	}
	return phrase.Number(int64(led)) + " of " + phrase.Number(int64(c.Len())) + " have a manager"
}

// meant says in words whom a reference is to mean; empty: nobody has said.
func (r *Reading) meant(text string) string {
	whom, said := r.means[text]
	switch {
	case !said:
		return ""
	case whom == table.Newcomer:
		return "Somebody new, called so"
	case whom == "":
		return "Nobody: they stand at the top"
	}
	if c := r.chart(); c != nil && c.Has(chart.ID(whom)) {
		return c.Person(chart.ID(whom)).Label()
	}
	return whom
}
