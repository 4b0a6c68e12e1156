terraform {
  backend "azurerm" {
    # Le compte existe avant le premier plan, et seul l'opérateur sait où :
    # terraform init \
    #   -backend-config=resource_group_name=rg-erp-tfstate \
    #   -backend-config=storage_account_name=sterptfd24f
    container_name   = "tfstate"
    key              = "erp/prod.tfstate"
    use_azuread_auth = true
  }
}
