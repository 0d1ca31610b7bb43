// Package csi holds drivers of volumes. The orchestrator asks for the same volume until it gets it.
package csi

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/fsx"
	"github.com/aws/aws-sdk-go-v2/service/fsx/types"
	"github.com/container-storage-interface/spec/lib/go/csi"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// Register has the drivers called.
func Register(s *grpc.Server, c *cloud) {
	csi.RegisterControllerServer(s, &looking{cloud: c})
	csi.RegisterControllerServer(s, &keyed{cloud: c})
	csi.RegisterControllerServer(s, &bare{fsx: c.api})
	csi.RegisterControllerServer(s, &foreign{cloud: c})
	csi.RegisterControllerServer(s, &claimed{cloud: c})
}

// api is what of the client is needed, so that it can be replaced in tests.
type api interface {
	CreateVolume(ctx context.Context, in *fsx.CreateVolumeInput, opts ...func(*fsx.Options)) (*fsx.CreateVolumeOutput, error)
	DescribeVolumes(ctx context.Context, in *fsx.DescribeVolumesInput, opts ...func(*fsx.Options)) (*fsx.DescribeVolumesOutput, error)
}

type cloud struct {
	api   api
	other otherCloud
}

// find looks for a volume by its name.
func (c *cloud) find(ctx context.Context, name string) (*types.Volume, error) {
	out, err := c.api.DescribeVolumes(ctx, &fsx.DescribeVolumesInput{})
	if err != nil {
		return nil, err
	}
	for i := range out.Volumes {
		if aws.ToString(out.Volumes[i].Name) == name {
			return &out.Volumes[i], nil
		}
	}
	return nil, nil
}

func (c *cloud) create(ctx context.Context, name string) (*types.Volume, error) {
	out, err := c.api.CreateVolume(ctx, &fsx.CreateVolumeInput{Name: aws.String(name), VolumeType: types.VolumeTypeOpenzfs}) // want `nodedupe/medium: c.api.CreateVolume may make this call again: the orchestrator may send CreateVolume again .* give it a ClientRequestToken that is made of the name in the request`
	if err != nil {
		return nil, err
	}
	return out.Volume, nil
}

// createKeyed gives the service the means to know the second call.
func (c *cloud) createKeyed(ctx context.Context, name string) (*types.Volume, error) {
	in := &fsx.CreateVolumeInput{Name: aws.String(name), ClientRequestToken: aws.String(name), VolumeType: types.VolumeTypeOpenzfs}
	out, err := c.api.CreateVolume(ctx, in)
	if err != nil {
		return nil, err
	}
	return out.Volume, nil
}

func answer(v *types.Volume) *csi.CreateVolumeResponse {
	return &csi.CreateVolumeResponse{Volume: &csi.Volume{VolumeId: aws.ToString(v.VolumeId)}}
}

// looking asks the service first, which does not know yet of the volume that was made a moment ago.
type looking struct {
	csi.UnimplementedControllerServer
	cloud *cloud
}

// CreateVolume makes a volume.
func (d *looking) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	found, err := d.cloud.find(ctx, req.GetName())
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	if found != nil {
		return answer(found), nil
	}
	made, err := d.cloud.create(ctx, req.GetName())
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made), nil
}

// keyed gives a token.
type keyed struct {
	csi.UnimplementedControllerServer
	cloud *cloud
}

// CreateVolume makes a volume.
func (d *keyed) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	made, err := d.cloud.createKeyed(ctx, req.GetName())
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made), nil
}

// bare makes one each time.
type bare struct {
	csi.UnimplementedControllerServer
	fsx api
}

// CreateVolume makes a volume.
func (d *bare) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	made, err := d.fsx.CreateVolume(ctx, &fsx.CreateVolumeInput{Name: aws.String(req.GetName())}) // want `nodedupe/medium: d.fsx.CreateVolume may make this call again`
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made.Volume), nil
}

// Elsewhere is registered by another package.
type Elsewhere struct {
	csi.UnimplementedControllerServer
	fsx api
}

// CreateVolume makes a volume.
func (d *Elsewhere) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	made, err := d.fsx.CreateVolume(ctx, &fsx.CreateVolumeInput{Name: aws.String(req.GetName())}) // want `nodedupe/medium: d.fsx.CreateVolume may make this call again: the orchestrator`
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made.Volume), nil
}
