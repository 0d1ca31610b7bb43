package echo

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

type wrapped struct{}

func (wrapped) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func wraps(e *echo.Echo) {
	e.POST("/a", echo.WrapHandler(wrapped{})) // entry: "route POST /a (wrapped).ServeHTTP open mw=v4.WrapHandler"
}

var _ = wraps
