#Requires -Version 7.0
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @()
Initialize-Script 'erp' $Environment $DryRun $Yes $Confirmed $Only $Chosen
switch ($Environment) {
    'prod' {
        Assert-Tool 'az'
        Show-AzureCost 'rg-erp-prod'
        Show-Budget '186.61 EUR/mois'
    }
}
