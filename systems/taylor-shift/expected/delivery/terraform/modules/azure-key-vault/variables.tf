variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "location" {
  description = "Région Azure."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "sku" {
  description = "Taille."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["standard", "premium"], var.sku)
    error_message = "sku est l'une de ces valeurs : standard, premium."
  }
}

variable "soft_delete_retention_days" {
  description = "Jours pendant lesquels un objet supprimé peut être rétabli ; non modifiable."
  type        = number
  nullable    = false

  validation {
    condition     = var.soft_delete_retention_days >= 7 && var.soft_delete_retention_days <= 90
    error_message = "soft_delete_retention_days se situe entre 7 et 90."
  }
}

variable "secret_names" {
  description = "Secrets gardés."
  type        = set(string)
  default     = []
  nullable    = false
}

variable "secrets" {
  description = "Leurs valeurs."
  type        = map(string)
  default     = {}
  sensitive   = true
  nullable    = false
}

variable "operator_ip_ranges" {
  description = "Adresses depuis lesquelles les opérateurs et Terraform joignent le coffre lorsqu'il est dans un réseau."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "private_endpoints" {
  description = "Points de terminaison privés, par réseau ; sans eux l'accès passe par Internet."
  type = map(object({
    name                = string
    subnet_id           = string
    private_dns_zone_id = string
  }))
  default  = {}
  nullable = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
