package review

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// cacheVariable names the environment variable that moves the cache.
const cacheVariable = "IDEMLINT_CACHE"

// What is kept in the cache: the newest few of each kind, none that has not been used for long, and nothing
// that somebody may be using right now.
const (
	keptBases    = 8
	keptFindings = 200
	keptFor      = 30 * 24 * time.Hour
	inUseFor     = 24 * time.Hour
)

// cacheVersion changes with the layout of the cache.
const cacheVersion = "1"

// tempPrefix begins the names of what is being written.
const tempPrefix = "tmp-"

// cache is a directory with exported revisions, and with findings in them.
type cache struct{ dir string }

// openCache returns the cache, whose directory need not exist.
func openCache() (*cache, error) {
	dir := os.Getenv(cacheVariable)
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("%w; set %s to a directory for the base of reviews", err, cacheVariable)
		}
		dir = filepath.Join(user, "idemlint")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	return &cache{dir: filepath.Join(realParent(dir), "v"+cacheVersion)}, nil
}

// realParent resolves symbolic links in a name whose last parts need not exist: the go command names files by
// their real names.
func realParent(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	parent := filepath.Dir(name)
	if parent == name {
		return name
	}
	return filepath.Join(realParent(parent), filepath.Base(name))
}

// bases is where exported revisions are, findings where those of them are.
func (c *cache) bases() string    { return filepath.Join(c.dir, "base") }
func (c *cache) findings() string { return filepath.Join(c.dir, "findings") }

// base returns the directory with that name, and has it filled by fill if it is not there yet. It appears when
// it is complete, so that nobody sees a part of it.
func (c *cache) base(name string, fill func(dir string) error) (string, error) {
	dir := filepath.Join(c.bases(), name)
	if isDir(dir) {
		touch(dir)
		return dir, nil
	}
	if err := os.MkdirAll(c.bases(), 0o777); err != nil {
		return "", err
	}
	temp, err := os.MkdirTemp(c.bases(), tempPrefix)
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(temp)
	if err := fill(temp); err != nil {
		return "", err
	}
	if err := os.Rename(temp, dir); err != nil && !isDir(dir) { // or somebody else was faster
		return "", err
	}
	return dir, nil
}

// load reads findings that were stored under a key. What cannot be read is not there.
func (c *cache) load(key string) (*stored, bool) {
	name := filepath.Join(c.findings(), key)
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, false
	}
	s := new(stored)
	if json.Unmarshal(data, s) != nil || s.Key != key {
		return nil, false
	}
	touch(name)
	return s, true
}

// store keeps findings under a key. It is no failure if that cannot be done.
func (c *cache) store(s *stored) error {
	data, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(c.findings(), 0o777); err != nil {
		return err
	}
	return writeFile(filepath.Join(c.findings(), s.Key), data)
}

// writeFile writes a file that appears when it is complete.
func writeFile(name string, data []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(name), tempPrefix)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := temp.Chmod(0o644); err != nil {
		temp.Close()
		return err
	}
	if _, err := temp.Write(data); err != nil {
		temp.Close()
		return err
	}
	if err := temp.Close(); err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

// prune removes what has not been used for long, and the oldest of what is too much.
func (c *cache) prune(now time.Time) {
	prune(c.bases(), keptBases, now)
	prune(c.findings(), keptFindings, now)
}

func prune(dir string, keep int, now time.Time) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	var infos []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && (isHash(e.Name()) || strings.HasPrefix(e.Name(), tempPrefix)) {
			infos = append(infos, info)
		}
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int {
		return cmp.Or(b.ModTime().Compare(a.ModTime()), strings.Compare(a.Name(), b.Name()))
	})
	complete := 0
	for _, info := range infos {
		temp := strings.HasPrefix(info.Name(), tempPrefix)
		if !temp {
			complete++
		}
		age := now.Sub(info.ModTime())
		if age > keptFor || age > inUseFor && (complete > keep || temp) {
			_ = os.RemoveAll(filepath.Join(dir, info.Name())) // another time, then
		}
	}
}

// isHash reports whether name is one that the cache gives.
func isHash(name string) bool {
	return len(name) >= 2*keyLength && strings.Trim(name, "0123456789abcdef") == ""
}

// keyLength is the length in bytes of the hashes that name things in the cache.
const keyLength = 20

// keyOf is a name for what the parts stand for.
func keyOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%d %s\n", len(p), p)
	}
	return hex.EncodeToString(h.Sum(nil)[:keyLength])
}

// touch notes that something of the cache was used.
func touch(name string) {
	now := time.Now()
	_ = os.Chtimes(name, now, now) // it is removed a little earlier otherwise
}

func isDir(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.IsDir()
}
