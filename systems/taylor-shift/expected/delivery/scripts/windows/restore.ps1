#Requires -Version 7.0
# Restaure des données de Taylor Shift, vente des billets du concert, toujours à côté de ce qui est là.
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('dev', 'staging', 'prod')]
    [string]$Environment,
    [switch]$DryRun,
    [switch]$Yes,
    [string]$Confirmed,
    [string[]]$Only,
    [string]$At,
    [string]$To
)
. (Join-Path $PSScriptRoot 'lib/Common.ps1')
. (Join-Path $PSScriptRoot 'lib/Azure.ps1')
$Chosen = @($At | Where-Object { $_ } | ForEach-Object { "at=$_" }; $To | Where-Object { $_ } | ForEach-Object { "to=$_" })
Initialize-Script 'taylor-shift' $Environment $DryRun $Yes $Confirmed $Only $Chosen
Enter-Lock
switch ($Environment) {
    'dev' {
        Assert-Tool 'az'
        Assert-One 'db'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Restore-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-dev' 'mysql-taylor-shift-dev-db-e945' 'no'
        }
    }
    'staging' {
        Assert-Tool 'az'
        Assert-One 'db'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Restore-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-staging' 'mysql-taylor-shift-staging-db-dff5' 'no'
        }
    }
    'prod' {
        Assert-Tool 'az'
        Assert-One 'db'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Restore-FlexibleServer 'mysql' 'db' 'rg-taylor-shift-prod' 'mysql-taylor-shift-prod-db-0644' 'yes'
        }
    }
}
Complete-Script
