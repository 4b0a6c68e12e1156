namespace Jauge.Spec.Model;

/// <summary>A shell that scripts are rendered for.</summary>
public enum ScriptShell
{
    /// <summary>The shell of Linux and macOS.</summary>
    Bash,

    /// <summary>PowerShell 7, for Windows.</summary>
    Powershell,
}
