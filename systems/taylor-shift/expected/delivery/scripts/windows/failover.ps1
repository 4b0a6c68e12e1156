#Requires -Version 7.0
# Fait passer un composant de Taylor Shift, vente des billets du concert à son secours ou à une autre région.
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
Enter-Lock
switch ($Environment) {
    'dev' {
        Assert-Tool 'az'
        Assert-One
        Connect-Cloud
    }
    'staging' {
        Assert-Tool 'az'
        Assert-One
        Connect-Cloud
    }
    'prod' {
        Assert-Tool 'az'
        Assert-One 'db'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Switch-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-prod' 'mysql-taylor-shift-prod-db-0644'
        }
    }
}
Complete-Script
