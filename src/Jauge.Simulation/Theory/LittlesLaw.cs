namespace Jauge.Simulation.Theory;

/// <summary>L = λW: whatever the distributions and the discipline.</summary>
/// <remarks>Source: Little, A Proof for the Queuing Formula L = λW (Operations Research 9(3), 1961).</remarks>
public static class LittlesLaw
{
    /// <summary>Mean number present, L.</summary>
    /// <param name="throughput">λ, a second.</param>
    /// <param name="meanTime">W, seconds.</param>
    public static double MeanNumber(double throughput, double meanTime) => throughput * meanTime;

    /// <summary>Mean time of a stay, W, in seconds.</summary>
    /// <param name="meanNumber">L.</param>
    /// <param name="throughput">λ, a second; above 0.</param>
    public static double MeanTime(double meanNumber, double throughput) => meanNumber / throughput;

    /// <summary>Mean response of a closed system, in seconds: N/X − Z.</summary>
    /// <param name="users">N.</param>
    /// <param name="throughput">X, a second; above 0.</param>
    /// <param name="thinkTime">Z, seconds.</param>
    public static double ClosedResponse(double users, double throughput, double thinkTime) => (users / throughput) - thinkTime;
}
