using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A fault told by two actions.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
/// <param name="inject">As <see cref="IFault.InjectAsync"/>.</param>
/// <param name="heal">As <see cref="IFault.HealAsync"/>.</param>
public sealed class Fault(
    Text title, bool systemRecovers, Func<CancellationToken, Task<string>> inject, Func<CancellationToken, Task> heal) : IFault
{
    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    public Task<string> InjectAsync(CancellationToken cancellation) => inject(cancellation);

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation) => heal(cancellation);
}
