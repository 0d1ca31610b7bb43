// Package godo makes droplets, whose names need not be unique.
package godo

import (
	"context"
	"time"

	"github.com/digitalocean/godo"
)

func create(ctx context.Context, c *godo.Client) error {
	var err error
	for range 3 {
		if _, _, err = c.Droplets.Create(ctx, &godo.DropletCreateRequest{Name: "web"}); err == nil { // want `unsaferetry/medium: c.Droplets.Create may make this call again`
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

func tag(ctx context.Context, c *godo.Client) error {
	var err error
	for range 3 {
		if _, _, err = c.Tags.Create(ctx, &godo.TagCreateRequest{Name: "web"}); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}

// inAnyRegion tries one region after the other: that a volume of this name exists in one of them says nothing
// to the next. Within one region, an id of the request would keep a second droplet out.
func inAnyRegion(ctx context.Context, c *godo.Client, volume string) error {
	var err error
	for _, region := range []string{"fra1", "ams3"} {
		r := &godo.DropletCreateRequest{Name: "web", Region: region, Volumes: []godo.DropletCreateVolume{{ID: volume}}}
		if _, _, err = c.Droplets.Create(ctx, r); err == nil { // want `unsaferetry/medium: c.Droplets.Create may make this call again`
			return nil
		}
	}
	return err
}
