namespace Jauge.Control.Scaling.Vertical;

/// <summary>Processor and memory of a container.</summary>
/// <param name="Cpu">Cores.</param>
/// <param name="Memory">Bytes.</param>
public readonly record struct ResourceAmounts(double Cpu, double Memory)
{
    internal ResourceAmounts Select(ResourceAmounts other, Func<double, double, double> function) =>
        new(function(Cpu, other.Cpu), function(Memory, other.Memory));
}
