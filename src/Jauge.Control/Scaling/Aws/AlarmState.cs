namespace Jauge.Control.Scaling.Aws;

/// <summary>State of a CloudWatch alarm.</summary>
public enum AlarmState
{
    /// <summary>Not every data point breaches.</summary>
    Ok,

    /// <summary>Every data point of the window breaches.</summary>
    InAlarm,

    /// <summary>Data points are missing.</summary>
    InsufficientData,
}
