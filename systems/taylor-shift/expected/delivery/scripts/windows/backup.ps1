#Requires -Version 7.0
# Sauvegarde maintenant les données de Taylor Shift, vente des billets du concert, en plus des sauvegardes planifiées.
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
        Connect-Cloud
        if (Test-Wanted 'db') {
            Backup-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-dev' 'mysql-taylor-shift-dev-db-e945'
        }
    }
    'staging' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Backup-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-staging' 'mysql-taylor-shift-staging-db-dff5'
        }
    }
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Backup-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-prod' 'mysql-taylor-shift-prod-db-0644'
        }
    }
}
Complete-Script
