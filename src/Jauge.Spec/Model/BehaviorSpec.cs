namespace Jauge.Spec.Model;

/// <summary>How fast a Kubernetes autoscaler may grow and shrink; a half that is left out has its default.</summary>
public sealed record BehaviorSpec
{
    /// <summary>Rules for growing: 4 pods or 100 % in 15 s, whichever is more, when it is left out.</summary>
    public BehaviorRulesSpec? Up { get; init; }

    /// <summary>Rules for shrinking: everything in 15 s, after the stabilization, when it is left out.</summary>
    public BehaviorRulesSpec? Down { get; init; }
}
