using Jauge.Control.Scaling.Cluster;

namespace Jauge.Dynamics;

/// <summary>Cores and memory as Kubernetes counts them.</summary>
public static class Shapes
{
    private const double Milli = 1000;
    private const double Gibibyte = 1L << 30;
    private const long Unknown = 1L << 60;                  // a node whose memory nobody states holds any
    // the kubelet's max-pods; kubernetes/kubernetes:pkg/kubelet/apis/config/v1beta1/defaults.go
    private const int Pods = 110;

    /// <summary>What a node holds.</summary>
    /// <param name="cores">Cores of the node.</param>
    /// <param name="gibibytes">Its memory; 0: not known, it holds any.</param>
    public static NodeShape Node(double cores, double gibibytes) =>
        new((long)Math.Round(cores * Milli), gibibytes > 0 ? (long)(gibibytes * Gibibyte) : Unknown, Pods);

    /// <summary>Cores of a node or of a pod.</summary>
    /// <param name="shape">In thousandths of a core.</param>
    public static double Cores(NodeShape shape) => shape.CpuMilli / Milli;

    /// <summary>Memory of a node or of a pod; 0: not known.</summary>
    /// <param name="shape">In bytes.</param>
    public static double Gibibytes(NodeShape shape) => shape.MemoryBytes >= Unknown ? 0 : shape.MemoryBytes / Gibibyte;

    /// <summary>What a pod asks for.</summary>
    /// <param name="cores">Cores.</param>
    /// <param name="gibibytes">Memory.</param>
    public static NodeShape Pod(double cores, double gibibytes) => new((long)Math.Round(cores * Milli), (long)(gibibytes * Gibibyte));
}
