// Package reconcile holds reconcilers that make objects under names of their own, or of the server's.
package reconcile

import (
	"context"
	"time"

	corev1 "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/util/rand"
	"k8s.io/apimachinery/pkg/util/wait"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
)

// Setup has the reconcilers called.
func Setup(mgr ctrl.Manager) error {
	base := base{Client: mgr.GetClient(), server: mgr.GetAPIReader()}
	for _, r := range []func() error{
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&random{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&generated{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&applied{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&unguarded{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&named{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&kept{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&fromServer{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&leased{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&waiting{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&inside{base}) },
		func() error { return ctrl.NewControllerManagedBy(mgr).Complete(&merged{base}) },
	} {
		if err := r(); err != nil {
			return err
		}
	}
	return nil
}

type base struct {
	client.Client
	server client.Reader
}

// isMissing looks into the cache.
func (b *base) isMissing(ctx context.Context, owner string) bool {
	var pods corev1.PodList
	err := b.List(ctx, &pods, client.MatchingLabels{"owner": owner})
	return err == nil && len(pods.Items) == 0
}

// isMissingAtServer asks the server itself.
func (b *base) isMissingAtServer(ctx context.Context, owner string) bool {
	var pods corev1.PodList
	err := b.server.List(ctx, &pods, client.MatchingLabels{"owner": owner})
	return err == nil && len(pods.Items) == 0
}

// random gives the pod another name each time, and looks for pods in a cache that does not yet have the first one.
type random struct{ base }

func (r *random) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if !r.isMissing(ctx, req.Name) {
		return ctrl.Result{}, nil
	}
	return ctrl.Result{}, r.start(ctx, req.Name+"-"+rand.String(5))
}

func (r *random) start(ctx context.Context, name string) error {
	return r.Create(ctx, r.pod(name)) // want `nodedupe/medium: r.Create may create this object again: controller-runtime reconciles again, .*; give it a name that is made of the name and generation of the object`
}

func (r *random) pod(name string) *corev1.Pod {
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: name}}
	pod.Labels = map[string]string{"app": "x"}
	return pod
}

// generated leaves the name to the server.
type generated struct{ base }

func (r *generated) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var pods corev1.PodList
	if err := r.List(ctx, &pods, client.MatchingLabels{"owner": req.Name}); err != nil {
		return ctrl.Result{}, err
	}
	if len(pods.Items) > 0 {
		return ctrl.Result{}, nil
	}
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{GenerateName: req.Name + "-", Namespace: req.Namespace}}
	if err := r.Create(ctx, pod); err != nil { // want `nodedupe/medium: r.Create may create this object again`
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, nil
}

// applied patches what it has given a new name, so that there is nothing to patch.
type applied struct{ base }

func (r *applied) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	u := &unstructured.Unstructured{}
	u.SetName(req.Name + rand.String(4))
	if r.isMissing(ctx, req.Name) {
		if err := r.Client.Patch(ctx, u, client.Apply, client.FieldOwner("x")); err != nil { // want `nodedupe/medium: r.Client.Patch may create this object again`
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, nil
}

// unguarded does not even look.
type unguarded struct{ base }

func (r *unguarded) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{}
	pod.SetGenerateName("x-")
	return ctrl.Result{}, r.Create(ctx, pod) // want `nodedupe/medium: r.Create may create this object again`
}

// named gives the pod the name of its owner: the second one is refused.
type named struct{ base }

func (r *named) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if r.isMissing(ctx, req.Name) {
		return ctrl.Result{}, r.Create(ctx, &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: req.Name + "-pod"}})
	}
	return ctrl.Result{}, nil
}

// kept makes a name once, and keeps it before it is used.
type kept struct{ base }

func (r *kept) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	var owner corev1.Pod
	if err := r.Get(ctx, req.NamespacedName, &owner); err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	name := owner.Status.NominatedNodeName
	if name == "" {
		name = req.Name + "-" + rand.String(5)
		owner.Status.NominatedNodeName = name
		if err := r.Status().Update(ctx, &owner); err != nil {
			return ctrl.Result{}, err
		}
	}
	return ctrl.Result{}, r.Create(ctx, &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: name}})
}

// fromServer asks the server, which knows of the first one.
type fromServer struct{ base }

func (r *fromServer) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if !r.isMissingAtServer(ctx, req.Name) {
		return ctrl.Result{}, nil
	}
	return ctrl.Result{}, r.Create(ctx, &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: req.Name + rand.String(5)}})
}

// leased claims the work under a name that there is once.
type leased struct{ base }

func (r *leased) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	claim := &corev1.ConfigMap{ObjectMeta: metav1.ObjectMeta{Name: req.Name}}
	if err := r.Create(ctx, claim); err != nil {
		if apierrors.IsAlreadyExists(err) {
			return ctrl.Result{}, nil
		}
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, r.Create(ctx, &corev1.Pod{ObjectMeta: metav1.ObjectMeta{GenerateName: req.Name}})
}

// waiting goes on when the cache knows of the pod, so that the next look finds it.
type waiting struct{ base }

func (r *waiting) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if !r.isMissing(ctx, req.Name) {
		return ctrl.Result{}, nil
	}
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{GenerateName: req.Name}}
	if err := r.Create(ctx, pod); err != nil {
		return ctrl.Result{}, err
	}
	return ctrl.Result{}, wait.PollUntilContextTimeout(ctx, time.Millisecond, time.Second, true, func(ctx context.Context) (bool, error) {
		err := r.Get(ctx, client.ObjectKeyFromObject(pod), pod)
		return err == nil, client.IgnoreNotFound(err)
	})
}

// inside has a new name in a part of the object only.
type inside struct{ base }

func (r *inside) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.PodTemplate{ObjectMeta: metav1.ObjectMeta{Name: req.Name}}
	pod.Template.ObjectMeta.Name = rand.String(5)
	return ctrl.Result{}, r.Create(ctx, pod)
}

// merged changes what is there.
type merged struct{ base }

func (r *merged) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	pod := &corev1.Pod{ObjectMeta: metav1.ObjectMeta{Name: req.Name + rand.String(5)}}
	return ctrl.Result{}, r.Client.Patch(ctx, pod, client.MergeFrom(pod.DeepCopy()))
}
