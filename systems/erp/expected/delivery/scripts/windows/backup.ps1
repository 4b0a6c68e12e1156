#Requires -Version 7.0
# Sauvegarde maintenant les données de ERP de supermarché sur Azure App Service, en plus des sauvegardes planifiées.
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
Enter-Lock
switch ($Environment) {
    'prod' {
        Assert-Tool 'az'
        Connect-Cloud
        if (Test-Wanted 'db') {
            Backup-FlexibleServer 'postgres' 'db' 'rg-erp-prod' 'erp-postgres-prod'
        }
        if (Test-Wanted 'app') {
            Backup-WebApp 'app' 'rg-erp-prod' 'erp-supermarket-prod'
        }
    }
}
Complete-Script
