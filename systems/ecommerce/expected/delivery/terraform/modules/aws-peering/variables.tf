variable "name" {
  description = "Son nom."
  type        = string
  nullable    = false
}

variable "from_region" {
  description = "Une région."
  type        = string
  nullable    = false
}

variable "to_region" {
  description = "L'autre."
  type        = string
  nullable    = false
}

variable "from_vpc_id" {
  description = "Son réseau."
  type        = string
  nullable    = false
}

variable "to_vpc_id" {
  description = "Son réseau."
  type        = string
  nullable    = false
}

variable "from_cidr" {
  description = "Ses adresses."
  type        = string
  nullable    = false
}

variable "to_cidr" {
  description = "Ses adresses."
  type        = string
  nullable    = false
}

variable "from_route_table_ids" {
  description = "Ses tables de routage privées, par zone."
  type        = map(string)
  nullable    = false
}

variable "to_route_table_ids" {
  description = "Ses tables de routage privées, par zone."
  type        = map(string)
  nullable    = false
}

variable "tags" {
  description = "Étiquettes en plus de celles du fournisseur."
  type        = map(string)
  default     = {}
  nullable    = false
}
