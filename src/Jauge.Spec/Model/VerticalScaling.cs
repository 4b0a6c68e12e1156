namespace Jauge.Spec.Model;

/// <summary>Mode of a vertical autoscaler.</summary>
public enum VerticalScaling
{
    /// <summary>It only recommends.</summary>
    Off,

    /// <summary>It sets the resources of new replicas.</summary>
    Initial,

    /// <summary>It replaces running replicas to change their resources.</summary>
    Auto,
}
