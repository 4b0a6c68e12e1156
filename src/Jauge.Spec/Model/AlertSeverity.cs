namespace Jauge.Spec.Model;

/// <summary>How bad an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>To be looked at in working hours.</summary>
    Warning,

    /// <summary>Somebody is woken up.</summary>
    Critical,
}
