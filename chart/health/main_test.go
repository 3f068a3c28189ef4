package health_test

import (
	"testing"

	"cadre/chart/charttest"
)

func TestMain(m *testing.M) { charttest.Main(m) }
