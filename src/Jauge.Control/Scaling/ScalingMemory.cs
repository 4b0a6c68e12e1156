namespace Jauge.Control.Scaling;

/// <summary>What a policy carries from one decision to the next: immutable, compared by value, opaque to everybody else.</summary>
public abstract record ScalingMemory
{
    /// <summary>The memory of a controller that has just started: every policy reads it as its own beginning.</summary>
    public static ScalingMemory Empty { get; } = new NothingYet();

    /// <summary>This memory as the policy's own kind.</summary>
    /// <typeparam name="T">The policy's kind of memory.</typeparam>
    /// <param name="start">What <see cref="Empty"/> stands for.</param>
    /// <returns>This memory, or <paramref name="start"/> for <see cref="Empty"/>.</returns>
    /// <exception cref="ArgumentException">Another policy wrote this memory.</exception>
    public T As<T>(T start)
        where T : ScalingMemory => this switch
        {
            T own => own,
            NothingYet => start,
            _ => throw new ArgumentException($"A {GetType().Name} cannot be read as a {typeof(T).Name}: it belongs to another policy."),
        };

    private sealed record NothingYet : ScalingMemory;
}
