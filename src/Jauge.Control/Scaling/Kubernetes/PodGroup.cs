namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>How a pod counts in one metric.</summary>
internal enum PodGroup
{
    Ignored,
    Unready,
    Missing,
    Ready,
}
