# Ce que tous les scripts de ce dossier partagent : journal, verrou, confirmations, contrôles. À charger, jamais à lancer.
# Codes de sortie : 0 fait, 1 une étape ou un contrôle a échoué, 2 mauvais usage, 3 un outil manque, 4 une autre exécution tient le verrou, 5 non confirmé.

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false
$script:Passed = 0
$script:Failed = 0
$script:Skipped = 0
$script:Mutex = $null

function Write-Log {
    param([string]$Text)
    Write-Information -InformationAction Continue -MessageData ('{0} {1}' -f [DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ'), $Text)
}

function Stop-Script {
    param([int]$Code, [string]$Text)
    Write-Log "✗ $Text"
    Exit-Lock
    exit $Code
}

# Un mutex sépare deux exécutions d'une même machine ; l'état de Terraform a son propre verrou, pour toutes.
function Enter-Lock {
    if ($script:DryRun) { return }
    $script:Mutex = [System.Threading.Mutex]::new($false, "Global\$($script:System)-$($script:EnvironmentName)")
    if (-not $script:Mutex.WaitOne(0)) {
        $script:Mutex = $null
        Stop-Script 4 "une autre exécution tient $($script:System)-$($script:EnvironmentName)"
    }
}

function Exit-Lock {
    if ($null -ne $script:Mutex) {
        $script:Mutex.ReleaseMutex()
        $script:Mutex = $null
    }
}

function Initialize-Script {
    param([string]$System, [string]$EnvironmentName, [bool]$DryRun, [bool]$Yes, [string]$Confirmed, [string[]]$Only, [string[]]$Chosen)
    $script:System = $System
    $script:EnvironmentName = $EnvironmentName
    $script:DryRun = $DryRun
    $script:Yes = $Yes
    $script:Confirmed = $Confirmed
    $script:Only = @($Only | Where-Object { $_ })
    $script:Chosen = @($Chosen | Where-Object { $_ })
}

function Assert-Tool {
    param([Parameter(ValueFromRemainingArguments)][string[]]$Tools)
    if ($script:DryRun) { return }
    $missing = @($Tools | Where-Object { -not (Get-Command $_ -ErrorAction SilentlyContinue) })
    if ($missing.Count -gt 0) {
        Stop-Script 3 "à installer : $($missing -join ', ')"
    }
}

function Test-Wanted {
    param([string]$Component)
    return ($script:Only.Count -eq 0) -or ($script:Only -contains $Component)
}

function Test-Part {
    param([string]$Part)
    return -not ($script:Chosen -contains "skip=$Part")
}

function Assert-One {
    param([Parameter(ValueFromRemainingArguments)][string[]]$Components)
    if (($script:Only.Count -ne 1) -or ($Components -notcontains $script:Only[0])) {
        Stop-Script 2 "-Only COMPOSANT est nécessaire, une fois ; il y a : $($Components -join ', ')"
    }
}

# Get-Chosen 'image' 'shop' : ce qu'a dit -Image shop=… ; vide si rien ne l'a dit.
function Get-Chosen {
    param([string]$Kind, [string]$Component = '')
    $start = if ($Component) { "$Kind=$Component=" } else { "$Kind=" }
    foreach ($choice in $script:Chosen) {
        if ($choice.StartsWith($start)) { return $choice.Substring($start.Length) }
    }
    return ''
}

function Confirm-Step {
    param([string]$Question)
    if ($script:DryRun -or $script:Yes) { return }
    $answer = Read-Host "$Question [oui/non]"
    if ($answer -ne 'oui') { Stop-Script 5 'rien n''a été fait' }
}

# Ce qui détruit ou interrompt demande le nom de l'environnement, tapé ; -Yes ne suffit pas, -Confirmed NOM suffit.
function Confirm-Danger {
    param([string]$What)
    Write-Log "! $What"
    if ($script:DryRun) { return }
    $typed = $script:Confirmed
    if (-not $typed) {
        $typed = Read-Host 'Tapez le nom de l''environnement pour continuer'
    }
    if ($typed -ne $script:EnvironmentName) {
        Stop-Script 5 "« $typed » n'est pas « $($script:EnvironmentName) » : rien n'a été fait"
    }
}

# Le fait et le dit ; avec -DryRun, le dit seulement.
function Invoke-Step {
    param([string]$Tool, [Parameter(ValueFromRemainingArguments)][string[]]$Words)
    Write-Log "+ $Tool $($Words -join ' ')"
    if ($script:DryRun) { return }
    & $Tool @Words
    if ($LASTEXITCODE -ne 0) { Stop-Script 1 "$Tool $($Words -join ' ') ($LASTEXITCODE)" }
}

# La réponse d'une commande qui ne change rien ; avec -DryRun, un nom en tient lieu.
function Get-Answer {
    param([string]$Tool, [Parameter(ValueFromRemainingArguments)][string[]]$Words)
    if ($script:DryRun) {
        Write-Log "? $Tool $($Words -join ' ')"
        return '<answer>'
    }
    $answer = & $Tool @Words 2>$null
    if ($LASTEXITCODE -ne 0) { return '' }
    return ($answer -join "`n").Trim()
}

function Wait-Answer {
    param([int]$Tries, [int]$Seconds, [string]$Expected, [string]$Tool, [Parameter(ValueFromRemainingArguments)][string[]]$Words)
    if ($script:DryRun) {
        Write-Log "? $Tool $($Words -join ' ') → $Expected"
        return $true
    }
    for ($try = 1; $try -le $Tries; $try++) {
        if ((Get-Answer $Tool @Words) -eq $Expected) { return $true }
        Start-Sleep -Seconds $Seconds
    }
    return $false
}

# 599 là où personne ne répond : une connexion refusée arrête une commande quoi qu'on lui dise des erreurs.
function Get-Status {
    param([string]$Url)
    try { return (Invoke-WebRequest -Uri $Url -TimeoutSec 10 -SkipHttpErrorCheck).StatusCode } catch { return 599 }
}

# Une bonne réponse peut être de l'ancienne version ; là où deux servent, vingt de suite doivent être bonnes.
function Test-Steady {
    param([string]$Url)
    if ($script:DryRun) { return $true }
    for ($try = 1; $try -le 20; $try++) {
        if ((Get-Status $Url) -ge 400) { return $false }
    }
    return $true
}

function Test-Answering {
    param([string]$Url, [int]$Tries = 30)
    if ($script:DryRun) {
        Write-Log "? GET $Url → 2xx, 3xx"
        return $true
    }
    for ($try = 1; $try -le $Tries; $try++) {
        if ((Get-Status $Url) -lt 400) { return $true }
        if ($try -lt $Tries) { Start-Sleep -Seconds 10 }
    }
    return $false
}

function Add-Check {
    param([string]$Name, [bool]$IsGood)
    if ($IsGood) { $script:Passed++ } else { $script:Failed++ }
    Write-Log "$(if ($IsGood) { '✓' } else { '✗' }) $Name"
}

function Test-State {
    param([string]$Name, [string]$Expected, [string]$Tool, [Parameter(ValueFromRemainingArguments)][string[]]$Words)
    if ($script:DryRun) {
        Write-Log "? ${Name}: $Tool $($Words -join ' ') → $Expected"
        return
    }
    $answer = Get-Answer $Tool @Words
    Add-Check "${Name}: $answer" ($answer -eq $Expected)
}

function Test-Url {
    param([string]$Name, [string]$Url)
    $good = Test-Answering $Url 1
    if (-not $script:DryRun) { Add-Check "${Name}: $Url" $good }
}

# PING demande un client que Windows n'a pas ; les scripts bash le posent.
function Test-Redis {
    param([string]$Name, [string]$Variable)
    $script:Skipped++
    Write-Log "- ${Name}: PING ($Variable)"
}

function Complete-Checks {
    if ($script:DryRun) { return }
    Write-Log "$($script:Passed) réussis, $($script:Failed) échoués, $($script:Skipped) omis"
    if ($script:Failed -gt 0) {
        Exit-Lock
        exit 1
    }
}

function Complete-Script {
    Exit-Lock
    exit 0
}

# Planifie, montre, applique exactement ce qui a été montré ; ce qui détruit demande le nom de l'environnement.
function Invoke-Terraform {
    param([string]$Folder)
    $path = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) "../$Folder"
    $plan = Join-Path ([System.IO.Path]::GetTempPath()) "$($script:System)-$($script:EnvironmentName).tfplan"
    Invoke-Step terraform "-chdir=$path" init '-input=false'
    Write-Log "+ terraform -chdir=$path plan"
    if ($script:DryRun) { return }
    & terraform "-chdir=$path" plan '-input=false' '-detailed-exitcode' "-out=$plan"
    if ($LASTEXITCODE -eq 0) { return }
    if ($LASTEXITCODE -ne 2) { Stop-Script 1 'terraform plan' }
    $shown = (& terraform "-chdir=$path" show -no-color $plan) -join "`n"
    if ($shown -match 'will be destroyed|must be replaced') {
        Confirm-Danger 'le plan détruit des ressources'
    } else {
        Confirm-Step "Appliquer ce plan à $($script:EnvironmentName) ?"
    }
    Invoke-Step terraform "-chdir=$path" apply '-input=false' $plan
    Remove-Item $plan
}

# Si l'état contient déjà quelque chose : sinon, il n'y a rien à sauvegarder avant un déploiement.
function Test-TerraformState {
    param([string]$Folder)
    $path = Join-Path (Split-Path -Parent (Split-Path -Parent $PSScriptRoot)) "../$Folder"
    Invoke-Step terraform "-chdir=$path" init '-input=false' | Out-Host
    if ($script:DryRun) { return $true }
    $state = Get-Answer terraform "-chdir=$path" show -json
    if (-not $state) { Stop-Script 1 'terraform show' }
    return ($state | ConvertFrom-Json).PSObject.Properties.Name -contains 'values'
}

function Get-Stamp { return [DateTime]::UtcNow.ToString('yyyyMMddHHmmss') }

function Invoke-Also {
    param([string]$Script)
    $path = Join-Path (Split-Path -Parent $PSScriptRoot) $Script
    $more = @{ Environment = $script:EnvironmentName; DryRun = $script:DryRun; Yes = $script:Yes; Confirmed = $script:Confirmed }
    & $path @more
    if ($LASTEXITCODE -ne 0) { Stop-Script 1 $Script }
}
