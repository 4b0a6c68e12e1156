using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Space;

/// <summary>One way to run a component.</summary>
/// <param name="Settings">What it changes in the file.</param>
/// <param name="LoadKey">What of that changes how the load is served: shapes with the same keys serve it alike.</param>
/// <param name="Component">The component so.</param>
/// <param name="Bound">What it costs a month at least.</param>
internal sealed record PartOption(EquatableList<SystemSetting> Settings, string LoadKey, DeployedComponent Component, decimal Bound);
