using Jauge.Rendering.Writing;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Kubernetes;

/// <summary>The class of the volumes. EKS marks none as the default since 1.30, and a claim without a class would wait for ever.</summary>
/// <remarks>Parameters of the EBS CSI driver: github.com/kubernetes-sigs/aws-ebs-csi-driver, docs/parameters.md.</remarks>
internal static class StorageClass
{
    private const string Ebs = "ebs-gp3";

    /// <summary>Null where the cluster's own default is used.</summary>
    internal static string? NameIn(RegionId region) => region.Provider == "aws" ? Ebs : null;

    internal static KubernetesObject? Of(RenderContext context, Naming naming, RegionId region) => NameIn(region) is not { } name ? null
        : naming.ClusterObject("storage.k8s.io/v1", "StorageClass", name, new YamlMap
        {
            {
                "storageclass.kubernetes.io/is-default-class", "true",
                context.Say("A claim that names no class gets this one.", "Une demande qui ne nomme pas de classe reçoit celle-ci.")
            },
        }, [
            new("provisioner", "ebs.csi.aws.com", null),
            new("parameters", new YamlMap { { "type", "gp3" }, { "encrypted", "true" } }, null),
            new("allowVolumeExpansion", true, null),
            new("volumeBindingMode", "WaitForFirstConsumer",
                context.Say("The volume is made in the zone of its pod.", "Le volume est créé dans la zone de son pod."))]);
}
