namespace Jauge.Report.Layout;

/// <summary>On which side of its column a cell stands.</summary>
public enum Align
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Figures, so that units stand under units.</summary>
    Right,
}
