#Requires -Version 7.0
# Revient à la version de Taylor Shift, vente des billets du concert qui servait avant.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('dev', 'staging', 'prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string]$Revision
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($Revision | Where-Object { $_ } | ForEach-Object { "revision=$_" })
Initialize-Script 'taylor-shift' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'dev' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'shop') {
            Restore-ContainerApp 'shop' 'rg-taylor-shift-dev' 'ca-taylor-shift-dev-shop' '/'
        }
    }
    'staging' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'shop') {
            Restore-ContainerApp 'shop' 'rg-taylor-shift-staging' 'ca-taylor-shift-staging-shop' '/' 'afd-taylor-shift-staging-edge' 'fde-taylor-shift-staging-edge'
        }
    }
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'shop') {
            Restore-ContainerApp 'shop' 'rg-taylor-shift-prod' 'ca-taylor-shift-prod-shop' '/' 'afd-taylor-shift-prod-edge' 'fde-taylor-shift-prod-edge'
        }
    }
}
Complete-Script
