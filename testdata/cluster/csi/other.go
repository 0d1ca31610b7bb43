package csi

import (
	"context"
	"database/sql"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/fsx"
	"github.com/aws/aws-sdk-go-v2/service/fsx/types"
	"github.com/container-storage-interface/spec/lib/go/csi"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// otherCloud takes no token: to look first is all that can be done.
type otherCloud struct{ db *sql.DB }

func (c *otherCloud) find(ctx context.Context, name string) (*types.Volume, error) {
	v := new(types.Volume)
	err := c.db.QueryRowContext(ctx, "SELECT id FROM volumes WHERE name = $1", name).Scan(&v.VolumeId)
	if err == sql.ErrNoRows {
		return nil, nil
	}
	return v, err
}

func (c *otherCloud) create(ctx context.Context, name string) (*types.Volume, error) {
	_, err := c.db.ExecContext(ctx, "INSERT INTO volumes (name) VALUES ($1)", name)
	return &types.Volume{Name: aws.String(name)}, err
}

// foreign looks first.
type foreign struct {
	csi.UnimplementedControllerServer
	cloud *cloud
}

// CreateVolume makes a volume.
func (d *foreign) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	found, err := d.cloud.other.find(ctx, req.GetName())
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	if found != nil {
		return answer(found), nil
	}
	made, err := d.cloud.other.create(ctx, req.GetName())
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made), nil
}

// claimed asks the service, and has claimed the name in a database before.
type claimed struct {
	csi.UnimplementedControllerServer
	cloud *cloud
	db    *sql.DB
}

// CreateVolume makes a volume.
func (d *claimed) CreateVolume(ctx context.Context, req *csi.CreateVolumeRequest) (*csi.CreateVolumeResponse, error) {
	res, err := d.db.ExecContext(ctx, "INSERT INTO claims (name) VALUES ($1) ON CONFLICT DO NOTHING", req.GetName())
	if err != nil {
		return nil, status.Error(codes.Internal, err.Error())
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return &csi.CreateVolumeResponse{}, err
	}
	made, err := d.cloud.api.CreateVolume(ctx, &fsx.CreateVolumeInput{Name: aws.String(req.GetName())})
	if err != nil {
		return nil, status.Errorf(codes.Internal, "create volume: %v", err)
	}
	return answer(made.Volume), nil
}
