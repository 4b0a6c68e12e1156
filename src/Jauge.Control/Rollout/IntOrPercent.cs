namespace Jauge.Control.Rollout;

/// <summary>A number of replicas, or a percentage of them.</summary>
/// <param name="Value">Replicas or percent; 0 or more.</param>
/// <param name="IsPercent">True for percent.</param>
public readonly record struct IntOrPercent(int Value, bool IsPercent = false)
{
    /// <summary>A percentage.</summary>
    /// <param name="value">0 or more.</param>
    /// <returns>The percentage.</returns>
    public static IntOrPercent Percent(int value) => new(value, true);

    /// <summary>Replicas, a fraction rounded up.</summary>
    /// <param name="replicas">The whole; 0 or more.</param>
    /// <returns>Replicas.</returns>
    public int Up(int replicas) => IsPercent ? (int)(((long)replicas * Value + 99) / 100) : Value;

    /// <summary>Replicas, a fraction rounded down.</summary>
    /// <param name="replicas">The whole; 0 or more.</param>
    /// <returns>Replicas.</returns>
    public int Down(int replicas) => IsPercent ? (int)((long)replicas * Value / 100) : Value;
}
