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

// lookedFor looks in each region whether there is a droplet: the one that a lost answer left in the region before
// is not found.
func lookedFor(ctx context.Context, c *godo.Client) error {
	var err error
	for _, region := range []string{"fra1", "ams3"} {
		if err = ensure(ctx, c, region); err == nil { // want `unsaferetry/medium: ensure may make this call again`
			return nil
		}
	}
	return err
}

func ensure(ctx context.Context, c *godo.Client, region string) error {
	exists, err := hasDroplet(ctx, c, region)
	if err != nil {
		return err
	}
	if exists {
		return nil
	}
	_, _, err = c.Droplets.Create(ctx, &godo.DropletCreateRequest{Name: "web", Region: region})
	return err
}

func hasDroplet(ctx context.Context, c *godo.Client, region string) (bool, error) {
	all, _, err := c.Droplets.ListByName(ctx, region, nil)
	return len(all) > 0, err
}

// ensured looks again before it tries again, in the same place.
func ensured(ctx context.Context, c *godo.Client) error {
	var err error
	for range 3 {
		if err = ensure(ctx, c, "fra1"); err == nil {
			return nil
		}
		time.Sleep(time.Second)
	}
	return err
}
