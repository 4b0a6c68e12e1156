using Jauge.Control.Scaling.Cluster;

namespace Jauge.Simulation.Model;

/// <summary>Cores and memory as Kubernetes counts them.</summary>
internal static class Shapes
{
    private const double Milli = 1000;
    private const double Gibibyte = 1L << 30;
    private const long Unknown = 1L << 60;                  // a node whose memory nobody states holds any
    private const int Pods = 110;                           // the kubelet's max-pods; kubernetes/kubernetes:pkg/kubelet/apis/config/v1beta1/defaults.go

    internal static NodeShape Node(double cores, double gibibytes) =>
        new((long)Math.Round(cores * Milli), gibibytes > 0 ? (long)(gibibytes * Gibibyte) : Unknown, Pods);

    internal static double Cores(NodeShape shape) => shape.CpuMilli / Milli;

    internal static double Gibibytes(NodeShape shape) => shape.MemoryBytes >= Unknown ? 0 : shape.MemoryBytes / Gibibyte;

    internal static NodeShape Pod(double cores, double gibibytes) => new((long)Math.Round(cores * Milli), (long)(gibibytes * Gibibyte));
}
