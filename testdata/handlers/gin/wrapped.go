package gin

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

type wrapped struct{}

func (wrapped) ServeHTTP(w http.ResponseWriter, r *http.Request) {}

func wrappedToo(w http.ResponseWriter, r *http.Request) {}

func wraps(r *gin.Engine) {
	r.POST("/a", gin.WrapH(wrapped{}))  // entry: "route POST /a (wrapped).ServeHTTP open mw=gin.WrapH"
	r.POST("/b", gin.WrapF(wrappedToo)) // entry: "route POST /b wrappedToo open mw=gin.WrapF"
}

var _ = wraps
