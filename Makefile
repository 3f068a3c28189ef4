# make run     set up, build and open the window with a sample organisation
# make test    set up and run every test
.PHONY: run test bench explore fuzz attack crash golden lint shots

run:
	@.ci/start

# The random cases of properties are the same in every run, so that a run which
# fails is about what has changed; explore looks for new ones.
test: export RAPID_SEED ?= 1
test:
	@.ci/setup test
	go vet ./...
	@# On Linux the tools for the real window and for pictures are installed by now: skipping their tests would be a failure.
	required=$$([ "$$(uname -s)" = Linux ] && echo required); CADRE_STORIES=$$required CADRE_TOOLS=$$required go test -timeout 30m ./...

# Beside native Graphviz, where it is installed.
bench:
	go test -run '^$$' -bench . -benchtime 3x ./chart/... ./app/cli
	CGO_ENABLED=0 go test -run '^$$' -bench . -benchtime 15x ./app/window ./app/window/board

# Every property with more cases, other ones each time.
CASES ?= 1000
explore:
	RAPID_CHECKS=$(CASES) go test -count=1 -timeout 24h $$(grep -rl --include='*_test.go' 'property\.Check(' app chart | xargs -n1 dirname | sort -u | sed 's|^|./|')

FUZZTIME ?= 30s
fuzz:
	@for t in $$(grep -rhoE --include='*_test.go' '^func Fuzz\w+' chart | sed 's/func //'); do \
		pkg=./$$(dirname $$(grep -rlE --include='*_test.go' "^func $$t\(" chart | head -1)); \
		echo "$$pkg $$t"; go test $$pkg -run '^$$' -fuzz "^$$t\$$" -fuzztime $(FUZZTIME) || exit 1; \
	done

# The real window, killed at random moments while somebody edits: nothing older
# than a second is lost. The long run is CRASHES=1000; CRASH_SEED=N repeats one.
CRASHES ?= 30
crash:
	@.ci/setup test
	CADRE_STORIES=required CRASHES=$(CRASHES) go test ./app/window/story -run '^TestCrashes$$' -count 1 -timeout 24h -v

# Damaged files, given to the program. A seed makes the same files again.
FILES ?= 300
SEED ?= $$(date +%s)
attack:
	ATTACK_FILES=$(FILES) ATTACK_SEED=$(SEED) go test ./app/cli -run '^TestAttack$$' -count=1 -timeout 0 -v

golden:
	go test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' app chart | xargs -n1 dirname | sort -u | sed 's|^|./|') -update

lint:
	@test -z "$$(gofmt -l app assets chart main.go)" || { gofmt -l app assets chart main.go; exit 1; }
	go vet ./...
	go tool staticcheck ./...

# The gallery, to out/gallery: every template on each page, in each theme and
# format. TABLES=folder adds the tables in it.
shots:
	@.ci/shots
