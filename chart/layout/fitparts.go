package layout

// FitParts is how to arrange parts of a forest, each by itself, so that they
// look alike: as Fit shapes teams, in the idiom that suits the whole.
func FitParts(whole Input, g Gaps) (arrange func(part Input, g Gaps) Result) {
	of := &fitter{}
	placed(whole, g, func(in Input, g Gaps, hasAssistants []bool) Result {
		of = shaped(in, g, hasAssistants)
		return of.placeAlike()
	})
	return func(part Input, g Gaps) Result {
		return placed(part, g, func(in Input, g Gaps, hasAssistants []bool) Result {
			return of.shapedAlike(in, g, hasAssistants).chosen()
		})
	}
}

// placed arranges a forest with lists and assistants; place does so where there
// is somebody.
func placed(in Input, g Gaps, place arranger) Result {
	return withLists(in, g, func(in Input, g Gaps) Result {
		return withAssistants(in, g, func(in Input, g Gaps, hasAssistants []bool) Result {
			if len(in.Parent) == 0 {
				return Result{}
			}
			return place(in, g, hasAssistants)
		})
	})
}

// shapedAlike finds the shapes of a part of the forest in its idiom.
func (f *fitter) shapedAlike(in Input, g Gaps, hasAssistants []bool) *fitter {
	part := newFitter(in, g, hasAssistants)
	part.idiom, part.alone = f.idiom, f.alone
	part.findAllShapes()
	part.findShapes(len(in.Parent))
	return part
}
