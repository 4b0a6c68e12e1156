#Requires -Version 7.0
# Dit ce que le mois a coûté jusqu'ici, à côté du budget.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('dev', 'staging', 'prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @()
Initialize-Script 'taylor-shift' $Environment $DryRun $Yes $Confirmed $Only $Chosen
switch ($Environment) {
    'dev' {
        Assert-Tool 'az'
        Show-AzureCost 'rg-taylor-shift-dev'
        Show-Budget '57 EUR/mois'
    }
    'staging' {
        Assert-Tool 'az'
        Show-AzureCost 'rg-taylor-shift-staging'
        Show-Budget '405 EUR/mois'
    }
    'prod' {
        Assert-Tool 'az'
        Show-AzureCost 'rg-taylor-shift-prod'
        Show-Budget '1510 EUR/mois'
    }
}
