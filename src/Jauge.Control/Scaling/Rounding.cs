namespace Jauge.Control.Scaling;

/// <summary>From real replica counts to whole ones.</summary>
internal static class Rounding
{
    /// <summary>The next whole count, saturated at 2³¹−1; 0 for what is negative.</summary>
    public static int Up(double replicas) => replicas >= int.MaxValue ? int.MaxValue : replicas <= 0 ? 0 : (int)Math.Ceiling(replicas);

    /// <summary>The whole count toward zero, saturated at 2³¹−1; 0 for what is negative.</summary>
    public static int Toward0(double replicas) => replicas >= int.MaxValue ? int.MaxValue : replicas <= 0 ? 0 : (int)replicas;

    /// <summary>a + b, saturated at 2³¹−1.</summary>
    public static int Sum(int a, int b) => (int)Math.Min(int.MaxValue, (long)a + b);
}
